import { expect, test } from "vitest";
import { tellDanger, tellDarkCorner } from "./dark-corner";

const share = (name: string, count: number) => ({ name, count });

test.each([
  ["Nothing stands in the dark corner", []],
  ["One tool stands in the dark corner, in Finance", [share("Finance", 1)]],
  ["5 tools stand in the dark corner, all of them in Finance", [share("Finance", 5)]],
  [
    "23 tools stand in the dark corner, 9 of them in Finance",
    [share("Finance", 9), share("Motor", 8), share("IT", 6)],
  ],
  [
    "3 tools stand in the dark corner, in 3 departments",
    [share("Finance", 1), share("IT", 1), share("Motor", 1)],
  ],
  [
    "1,204 tools stand in the dark corner, 1,200 of them in Finance",
    [share("Finance", 1_200), share("Motor", 4)],
  ],
])("%s", (sentence, departments) => {
  expect(tellDarkCorner(departments)).toBe(sentence);
});

test.each([
  ["No tool has a risk of 50 or more", [{ residual: 45, count: 9 }], 0],
  [
    "3 tools are at a risk of 50 or more, and little is known of any of them",
    [{ residual: 50, count: 3 }],
    3,
  ],
  ["One tool is at a risk of 50 or more, and well enough known", [{ residual: 95, count: 1 }], 0],
  ["4 tools are at a risk of 50 or more; one of them is at least half lit", [{ residual: 95, count: 4 }], 3],
  [
    "85 tools are at a risk of 50 or more; 68 of them are at least half lit",
    [{ residual: 50, count: 85 }],
    17,
  ],
])("%s", (sentence, cells, inCorner) => {
  expect(tellDanger(cells, inCorner)).toBe(sentence);
});
