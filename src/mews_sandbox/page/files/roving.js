/** One stop of Tab for many buttons: the arrow keys lead from one to the next. */

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Let the arrow keys lead through the buttons of a part of the page. */
export function withArrowKeys(part) {
  part.addEventListener("keydown", (event) => {
    const buttons = [...part.querySelectorAll("button")];
    const at = buttons.indexOf(event.target);
    const step = STEPS[event.key];
    if (!step || at < 0) return;
    event.preventDefault();
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)].focus();
  });
  part.addEventListener("focusin", ({ target }) => leaveOne(part, target));
}

/** Leave exactly one button in the order of Tab: the one that had the focus last, or the first. */
export function leaveOne(part, focused = null) {
  const buttons = [...part.querySelectorAll("button")];
  const entry = focused ?? buttons.find((button) => button.getAttribute("tabindex") === "0") ?? buttons[0];
  for (const button of buttons) button.setAttribute("tabindex", button === entry ? "0" : "-1");
}
