export type ToastMessage = {
  title: string;
  description?: string;
  /** Offers “Undo” while the toast is there. */
  onUndo?: () => unknown;
  undoLabel?: string;
};

type Drawer = (message: ToastMessage) => void;

const waiting: ToastMessage[] = [];
let draw: Drawer | null = null;
let fetchDrawer: (() => void) | null = null;

/** A quiet confirmation at the lower edge, from anywhere in the browser. */
export function showToast(message: ToastMessage) {
  if (draw) return draw(message);
  waiting.push(message);
  fetchDrawer?.();
}

/** Called when the first toast comes, to fetch what draws it. */
export function whenFirstToastComes(fetch: () => void) {
  fetchDrawer = fetch;
  if (waiting.length > 0) fetch();
}

/** From now on `next` draws every toast, the waiting ones first. */
export function drawToasts(next: Drawer) {
  draw = next;
  for (const message of waiting.splice(0)) next(message);
  return () => {
    if (draw === next) draw = null;
  };
}
