/* global SwaggerUIBundle */

/** What Swagger UI leaves without a name, and what can be scrolled but not reached with a keyboard. */
const NAMES = {
  ".body-param__text": "Request body",
  ".examples-select-element": "Example",
  ".content-type": "Media type",
  ".copy-to-clipboard button": "Copy",
  ".responses-table": "Responses",
};
const SCROLLED = "pre.microlight";

/** What would be a link inside of a button, and a choice of one server. */
const withoutExtras = () => ({
  components: { DeepLink: ({ text }) => text, ServersContainer: () => null },
});

function complete(page) {
  for (const [selector, name] of Object.entries(NAMES)) {
    for (const element of page.querySelectorAll(`${selector}:not([aria-label])`)) {
      const path = element.closest(".opblock")?.querySelector("[data-path]")?.dataset.path;
      element.setAttribute("aria-label", path ? `${name} of ${path}` : name);
    }
  }
  for (const element of page.querySelectorAll(`${SCROLLED}:not([tabindex])`)) element.setAttribute("tabindex", "0");
}

const page = document.querySelector("#reference");
new MutationObserver(() => complete(page)).observe(page, { childList: true, subtree: true });
SwaggerUIBundle({
  url: "openapi.json",
  domNode: page,
  deepLinking: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  plugins: [withoutExtras],
});
