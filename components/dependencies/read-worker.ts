import { readManifest } from "@/lib/dependencies/recognise";
import { readTypedList } from "@/lib/dependencies/typed-list";
import type { ReadAnswer, ReadRequest } from "./read-aside";

// Beside the page, so that a file of any size never stops the typing.
self.addEventListener("message", (event: MessageEvent<ReadRequest>) => {
  const { data } = event;
  const tell = (answer: ReadAnswer) => self.postMessage(answer);
  const manifest =
    "typed" in data
      ? readTypedList(data.typed)
      : readManifest(data.name, data.content, (progress) => tell({ progress }));
  tell({ manifest });
});
