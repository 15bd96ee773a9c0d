/** A payment that is under way, or paid in another tab, shows by itself: the page is asked again, and loaded anew when that has changed. */

const USUAL = 60_000;
const FIRST = 2_000;
const LONGEST = 30_000;

watchPayment();

/** Looks again: soon and ever more rarely while it is under way, else every minute and on return to the page. */
function watchPayment() {
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-pay]"));
  if (!place) return;
  const isWaiting = place.dataset.poll !== undefined;
  let pause = isWaiting ? FIRST : USUAL;
  const next = () => setTimeout(async () => {
    await look(place);
    pause = isWaiting ? Math.min(pause * 1.5, LONGEST) : USUAL;
    next();
  }, pause);
  next();
  document.addEventListener("visibilitychange", () => look(place));
  addEventListener("pageshow", (event) => event.persisted && look(place));
}

/** @param {HTMLElement} place */
async function look(place) {
  if (document.visibilityState !== "visible") return;
  const response = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const now = /** @type {HTMLElement | null} */ (page.querySelector("[data-pay]"));
  if (!now || now.dataset.pay !== place.dataset.pay) return location.reload();
  const left = place.querySelector("[data-left]");
  if (left) left.textContent = now.querySelector("[data-left]")?.textContent ?? "";
}
