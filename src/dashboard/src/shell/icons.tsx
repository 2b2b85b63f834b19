import type { ReactNode } from "react";

/** Drawn here, so that no font and no picture has to be fetched. 20 by 20, in the colour of the text around. */
function icon(paths: ReactNode) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {paths}
    </svg>
  );
}

export const icons = {
  handover: icon(<><path d="M3 7h11m-3.5-3.5L14 7l-3.5 3.5" /><path d="M17 13H6m3.5-3.5L6 13l3.5 3.5" /></>),
  board: icon(<><rect x="3" y="3.5" width="4" height="13" rx="1" /><rect x="8.2" y="3.5" width="4" height="9" rx="1" /><rect x="13.4" y="3.5" width="4" height="6" rx="1" /></>),
  search: icon(<><circle cx="9" cy="9" r="5.5" /><path d="m13.2 13.2 3.8 3.8" /></>),
  theme: icon(<><circle cx="10" cy="10" r="6.5" /><path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" /></>),
  help: icon(<><rect x="2.5" y="5" width="15" height="10" rx="2" /><path d="M5.5 8.2h.01M8.5 8.2h.01M11.5 8.2h.01M14.5 8.2h.01M6.5 11.8h7" /></>),
  leave: icon(<><path d="M8 3.5H5A1.5 1.5 0 0 0 3.5 5v10A1.5 1.5 0 0 0 5 16.5h3" /><path d="M8.5 10h8m-3-3 3 3-3 3" /></>),
  chain: icon(<><circle cx="4.5" cy="10" r="2" /><circle cx="15.5" cy="5" r="2" /><circle cx="15.5" cy="15" r="2" /><path d="m6.4 9.2 7.2-3.4M6.4 10.8l7.2 3.4" /></>),
  arrive: icon(<><path d="M10 3v9m-3.5-3.5L10 12l3.5-3.5" /><path d="M3.5 12.5V15A1.5 1.5 0 0 0 5 16.5h10a1.5 1.5 0 0 0 1.5-1.5v-2.5" /></>),
  inbox: icon(<><path d="M3.5 11.5 5.6 5a1.5 1.5 0 0 1 1.4-1h6a1.5 1.5 0 0 1 1.4 1l2.1 6.5V15a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 15z" /><path d="M3.5 11.5h3.6l1.1 2h3.6l1.1-2h3.6" /></>),
  start: icon(<><path d="M3.5 9 10 3.5 16.5 9v6a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 15z" /><path d="M8 16.5v-4.5h4v4.5" /></>),
  building: icon(<><path d="M4 16.5v-12A1 1 0 0 1 5 3.5h6a1 1 0 0 1 1 1v12M12 8h3a1 1 0 0 1 1 1v7.5M2.5 16.5h15" /><path d="M6.8 7h2.4M6.8 10h2.4M6.8 13h2.4" /></>),
  plus: icon(<path d="M10 4v12M4 10h12" />),
  minus: icon(<path d="M4 10h12" />),
  fit: icon(<path d="M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4" />),
  close: icon(<path d="m5 5 10 10M15 5 5 15" />),
};
