/**
 * Brings a region of the page up to date: the same page is fetched, and the region taken out of it. So there is one renderer, on the
 * server. What has the focus keeps it; a time under the focus that has vanished is marked and not taken away.
 */

/** @type {Map<string, string>} */
const tags = new Map();

/**
 * @param {string} name the region
 * @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} whether anything changed
 */
export async function refresh(name, signal) {
  const region = document.querySelector(`[data-region="${name}"]`);
  if (!region) return false;
  const response = await fetch(location.href, { headers: { Accept: "text/html" }, signal });
  if (!response.ok) return false;
  const text = await response.text();
  const next = new DOMParser().parseFromString(text, "text/html").querySelector(`[data-region="${name}"]`);
  if (!next || tags.get(name) === next.innerHTML || region.innerHTML === next.innerHTML) return false;
  tags.set(name, next.innerHTML);
  merge(region, next);
  return true;
}

/**
 * @param {Element} region
 * @param {Element} next
 */
function merge(region, next) {
  const focused = document.activeElement instanceof HTMLElement && region.contains(document.activeElement) ? document.activeElement : null;
  const key = focused?.dataset.key;
  if (focused && key && !next.querySelector(`[data-key="${CSS.escape(key)}"]`)) {
    focused.setAttribute("aria-disabled", "true");
    focused.classList.add("taken");
    return;
  }

  region.replaceChildren(...next.cloneNode(true).childNodes);
  if (key) /** @type {HTMLElement | null} */ (region.querySelector(`[data-key="${CSS.escape(key)}"]`))?.focus({ preventScroll: true });
}

/**
 * Tells people who listen to the page.
 * @param {string} text
 */
export function say(text) {
  const place = document.getElementById("said");
  if (place) place.textContent = text;
}
