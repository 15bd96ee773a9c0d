/**
 * Brings a region of the page up to date: the same page is fetched, and the region taken out of it. So there is one renderer, on the
 * server. What has the focus keeps it; a time under the focus that has vanished is marked, told, and not taken away.
 */

const REFRESH = 60_000;

/** @type {Map<string, string>} */
const tags = new Map();

/**
 * What others do shows by itself: on return to the page, and every minute while it is seen. What is being used stays as it is.
 * @param {() => void} [changed] what is to be done with a region that is new
 */
export function keepFresh(changed) {
  const region = /** @type {HTMLElement | null} */ (document.querySelector("[data-region][data-refresh]"));
  if (!region) return;
  const again = async () => {
    const focused = document.activeElement;
    const isBusy = focused instanceof HTMLElement && region.contains(focused) && !focused.dataset.key;
    if (document.visibilityState !== "visible" || isBusy) return;
    if (await refresh(region.dataset.region ?? "").catch(() => false)) changed?.();
  };
  document.addEventListener("visibilitychange", again);
  addEventListener("pageshow", (event) => event.persisted && again());
  setInterval(again, REFRESH);
}

/**
 * @param {string} name the region
 * @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} whether anything changed
 */
export async function refresh(name, signal) {
  const region = /** @type {HTMLElement | null} */ (document.querySelector(`[data-region="${name}"]`));
  if (!region) return false;
  const response = await fetch(location.href, { headers: { Accept: "text/html" }, signal });
  if (!response.ok) return false;
  const text = await response.text();
  const next = new DOMParser().parseFromString(text, "text/html").querySelector(`[data-region="${name}"]`);
  if (!next) {
    // Another page is here by now, for example since the session has ended: it is loaded as it is.
    location.reload();
    return false;
  }

  if (tags.get(name) === next.innerHTML || region.innerHTML === next.innerHTML || !merge(region, next)) return false;
  tags.set(name, next.innerHTML);
  return true;
}

/**
 * @param {HTMLElement} region
 * @param {Element} next
 * @returns {boolean} whether it was taken over; not while the focus is on what has vanished
 */
function merge(region, next) {
  const focused = document.activeElement instanceof HTMLElement && region.contains(document.activeElement) ? document.activeElement : null;
  const key = focused?.dataset.key;
  if (focused && key && !next.querySelector(`[data-key="${CSS.escape(key)}"]`)) {
    const time = focused.querySelector(".slot-time")?.textContent;
    if (time && !focused.classList.contains("taken")) say((region.dataset.taken ?? "").replace("{0}", time));
    focused.setAttribute("aria-disabled", "true");
    focused.classList.add("taken");
    return false;
  }

  region.replaceChildren(...next.cloneNode(true).childNodes);
  if (key) /** @type {HTMLElement | null} */ (region.querySelector(`[data-key="${CSS.escape(key)}"]`))?.focus({ preventScroll: true });
  return true;
}

/**
 * Tells people who listen to the page.
 * @param {string} text
 */
export function say(text) {
  const place = document.getElementById("said");
  if (place) place.textContent = text;
}
