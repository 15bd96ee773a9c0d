// Runs before anything is painted: times are shown in the visitor's own zone unless the address names one.
(() => {
  const address = new URL(location.href);
  if (address.searchParams.has("tz") || document.documentElement.hasAttribute("data-no-zone")) return;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) return;
  address.searchParams.set("tz", zone);
  location.replace(address);
})();
