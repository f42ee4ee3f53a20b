/** Listening for changes: one stream, which is opened again however it ends. */

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** The server sends something every 10 seconds. A connection that is dead says nothing at all. */
const LONGEST_SILENCE = 25_000;

/**
 * Listen to a stream until `close` is called.
 *
 * @param address - Where the stream is.
 * @param tell - Called with `{change: true}`, and with `{state: "live"}` or `{state: "lost", seconds}`.
 */
export function listen(address, tell) {
  let source = null;
  let timer = null;
  let failures = 0;

  function open() {
    source = new EventSource(address);
    source.addEventListener("open", () => {
      failures = 0;
      tell({ state: "live" });
      listenOn();
    });
    source.addEventListener("change", () => {
      tell({ change: true });
      listenOn();
    });
    source.addEventListener("alive", listenOn);
    source.addEventListener("error", again);
    listenOn();
  }

  function listenOn() {
    clearTimeout(timer);
    timer = setTimeout(again, LONGEST_SILENCE);
  }

  /** Open it again, ever later. The browser itself would give up on some errors, and hurry on others. */
  function again() {
    close();
    const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures++);
    const wait = longest * (0.5 + Math.random() / 2);
    tell({ state: "lost", seconds: Math.ceil(wait / 1000) });
    timer = setTimeout(open, wait);
  }

  function close() {
    clearTimeout(timer);
    source?.close();
  }

  open();
  return close;
}
