/** The look of the identity provider's pages: the console's colours without its libraries. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --text: #1a1b1e; --dim: #5c5f66; --page: #f8f9fa; --card: #fff; --line: #ced4da; --accent: #3b5bdb; --on-accent: #fff; --error: #c92a2a; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e9ecef; --dim: #a6a7ab; --page: #141517; --card: #1f2023; --line: #4a4d52; --accent: #91a7ff; --on-accent: #101113; --error: #ff8787; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; background: var(--page); color: var(--text); font: 16px/1.5 'Inter Variable', system-ui, sans-serif; }
main { width: min(100%, 46rem); padding: 24px 16px; }
header { display: flex; justify-content: space-between; align-items: center; gap: 16px; }
.brand { margin: 0; font-weight: 700; color: var(--accent); }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 8px 0 16px; }
a { color: var(--accent); }
a.language { padding: 8px; }
.people { list-style: none; margin: 0; padding: 0; display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); }
.people form, .people button { width: 100%; height: 100%; }
.people button { text-align: start; background: var(--card); color: var(--text); border: 1px solid var(--line); border-radius: 10px; padding: 14px 16px; font: inherit; cursor: pointer; }
.people button:hover { border-color: var(--accent); }
.people strong { display: block; font-weight: 600; }
.people span { display: block; font-size: .9rem; color: var(--dim); }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 20px; max-width: 28rem; display: grid; gap: 14px; }
label { display: grid; gap: 4px; font-weight: 600; }
label small { font-weight: 400; color: var(--dim); }
input { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 6px; padding: 9px 11px; min-height: 44px; }
input[aria-invalid=true] { border-color: var(--error); }
.panel button, .choice button { font: inherit; font-weight: 600; min-height: 44px; padding: 9px 18px; border-radius: 6px; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); cursor: pointer; }
.choice { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 8px; }
button.quiet { background: transparent; color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.problem { margin: 0 0 16px; padding: 12px 16px; border: 1px solid var(--error); border-inline-start-width: 6px; border-radius: 6px; color: var(--text); background: var(--card); max-width: 28rem; }
.problem ul { margin: 4px 0 0; padding-inline-start: 20px; }
.dim { color: var(--dim); }
`;
