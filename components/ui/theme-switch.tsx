"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { type Theme, themeCookie, themes } from "./theme";

const looks = {
  system: { Icon: Monitor, word: "System" },
  light: { Icon: Sun, word: "Light" },
  dark: { Icon: Moon, word: "Dark" },
};

const yearSeconds = 31_536_000;

export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);

  function choose(next: Theme) {
    setChosen(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser we serve
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${yearSeconds}; samesite=lax`;
  }

  return (
    <fieldset>
      <legend className="mb-1.5 text-[0.8125rem] text-ink-soft">Theme</legend>
      <div className="grid grid-cols-3 gap-1 rounded-lg bg-line-soft p-1">
        {themes.map((name) => {
          const { Icon, word } = looks[name];
          return (
            <label
              key={name}
              className="flex min-h-7 items-center justify-center gap-1.5 rounded-md px-2 text-[0.8125rem] font-medium text-ink-soft has-checked:bg-raised has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-act"
            >
              <input
                type="radio"
                name="lamplight-theme"
                className="sr-only"
                checked={chosen === name}
                onChange={() => choose(name)}
              />
              <Icon aria-hidden="true" className="size-3.5" />
              {word}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
