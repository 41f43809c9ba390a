import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/global.css';
import { createRoot } from 'react-dom/client';
import { activateRememberedLanguage } from './app/language.ts';
import { Console } from './app/providers.tsx';
import { environment } from './environment.ts';

// The scroll lock of dialogs makes its own <style>; it looks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: environment.styleNonce });

await activateRememberedLanguage();
const place = document.getElementById('root');
if (!place) throw new Error('The page has no #root to render into');
createRoot(place).render(<Console />);
