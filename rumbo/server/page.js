// Before Streamlit begins: where its server is, and what counts as a step back.

// A screen is one level deep. Without this the server is sought below the screen first, in vain.
window.__streamlit = { BACKEND_BASE_URL: new URL("./", location.href).href }

// What is chosen on a screen is written into its address, each time as a step of its own: the way back
// would lead through all of them. Another address of the same screen takes the place of the one before.
const push = history.pushState.bind(history)
history.pushState = (state, title, url) => {
  const isSame = new URL(url ?? "", location.href).pathname === location.pathname
  if (isSame) history.replaceState(state, title, url)
  else push(state, title, url)
}

// On a phone the menu lies over the screen: whoever has chosen wants to see what was chosen.
document.addEventListener("click", (event) => {
  if (innerWidth >= 768 || !event.target.closest("[data-testid=stSidebarNav] a")) return
  setTimeout(() => document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click())
})
