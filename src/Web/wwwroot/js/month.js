/** The month as a grid that arrow keys move in (ARIA Authoring Practices, grid): one stop for the tab key, every day reachable. */
export function monthKeys() {
  const grid = /** @type {HTMLTableElement | null} */ (document.querySelector("table[data-grid]"));
  if (!grid) return;
  const cells = () => /** @type {HTMLElement[]} */ ([...grid.querySelectorAll("td > *")]);
  const free = cells().filter((cell) => cell.matches("a"));
  if (free.length === 0) return;
  for (const cell of cells()) cell.tabIndex = -1;
  for (const cell of cells()) if (!cell.matches("a")) cell.setAttribute("aria-disabled", "true");
  (free.find((cell) => cell.hasAttribute("aria-current")) ?? free[0]).tabIndex = 0;
  grid.addEventListener("keydown", (event) => {
    const days = cells();
    const at = days.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (at < 0) return;
    const to = target(event.key, at, days.length);
    if (to === "prev" || to === "next") {
      const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector(`.month-head a[rel=${to}]`));
      if (link) {
        event.preventDefault();
        link.click();
      }
    } else if (to !== null && days[to]) {
      event.preventDefault();
      days[at].tabIndex = -1;
      days[to].tabIndex = 0;
      days[to].focus();
    }
  });
}

/**
 * @param {string} key
 * @param {number} at
 * @param {number} count
 * @returns {number | "prev" | "next" | null}
 */
function target(key, at, count) {
  const column = at % 7;
  switch (key) {
    case "ArrowLeft": return Math.max(0, at - 1);
    case "ArrowRight": return Math.min(count - 1, at + 1);
    case "ArrowUp": return at >= 7 ? at - 7 : null;
    case "ArrowDown": return at + 7 < count ? at + 7 : null;
    case "Home": return at - column;
    case "End": return Math.min(count - 1, at - column + 6);
    case "PageUp": return "prev";
    case "PageDown": return "next";
    default: return null;
  }
}
