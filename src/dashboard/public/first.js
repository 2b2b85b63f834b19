// Before anything is drawn: the theme that was chosen here, so that nothing flashes.
(() => {
  const chosen = localStorage.getItem("leadgrains.theme");
  const dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
