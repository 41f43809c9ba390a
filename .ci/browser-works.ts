// Ends with 0 when a browser really starts here: one on disk may still lack its libraries.
import { launchBrowser } from '../console/test/browser.ts';

const browser = await launchBrowser();
console.log(`browser: ${browser.version()}`);
await browser.close();
