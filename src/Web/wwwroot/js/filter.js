import { say } from "./swap.js";

/** A search that only hides what does not fit; without script the form asks for the same page with less on it. */
export function filterLists() {
  document.querySelectorAll("form[data-filter]").forEach((one) => {
    const form = /** @type {HTMLFormElement} */ (one);
    const list = document.getElementById(form.dataset.filter ?? "");
    const field = /** @type {HTMLInputElement | null} */ (form.querySelector("input[type=search]"));
    // What the server has left out cannot be shown by taking letters away.
    if (!list || !field || field.value) return;
    const find = () => say((form.dataset.found ?? "").replace("{0}", String(show(list, field.value))));
    let next = 0;
    field.addEventListener("input", () => {
      // A letter is seen first; what fits follows, for the last of those that were typed quickly.
      cancelAnimationFrame(next);
      next = requestAnimationFrame(() => setTimeout(find));
    });
  });
}

/**
 * @param {HTMLElement} list
 * @param {string} text
 * @returns {number} how many are shown
 */
function show(list, text) {
  // The same as ZoneOption.Fits: of America/New_York the city, and offsets to the letter.
  const words = (text.toLowerCase().split("/").pop() ?? "").split(/[\s_]+/).filter(Boolean).map((word) => word.replace("\u2212", "-"));
  let count = 0;
  for (const item of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("[data-words]"))) {
    const has = (item.dataset.words ?? "").toLowerCase();
    const fits = words.every((word) => has.includes(word.startsWith("utc") ? ` ${word} ` : word));
    item.toggleAttribute("hidden", !fits);
    if (fits) count++;
  }

  for (const group of list.querySelectorAll("[data-group]")) {
    group.toggleAttribute("hidden", !group.querySelector("[data-words]:not([hidden])"));
  }
  return count;
}
