/* What is wider than the page scrolls sideways: by keyboard, too, where the focus can be in it. */
const wide = document.querySelectorAll("pre, .table-wrapper");
const focusable = () => {
  for (const each of wide) {
    if (each.scrollWidth > each.clientWidth) each.tabIndex = 0;
    else each.removeAttribute("tabindex");
  }
};
addEventListener("resize", focusable);
focusable();
