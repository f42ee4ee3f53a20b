/** A sign that there is more at the side of what scrolls: a shadow, and an arrow. */

const sized = new ResizeObserver((entries) => {
  for (const { target } of entries) mark(target.closest(".scroll"));
});
const watched = new WeakSet();

/** Watch all that scrolls sideways. */
export function withShadows() {
  for (const scroll of document.querySelectorAll(".scroll")) {
    if (watched.has(scroll)) continue;
    watched.add(scroll);
    scroll.addEventListener("scroll", () => mark(scroll), { passive: true });
    for (const each of [scroll, scroll.firstElementChild]) sized.observe(each);
  }
}

function mark(scroll) {
  const left = scroll.scrollWidth - scroll.clientWidth - scroll.scrollLeft;
  scroll.parentElement.toggleAttribute("data-before", scroll.scrollLeft > 1);
  scroll.parentElement.toggleAttribute("data-after", left > 1);
}
