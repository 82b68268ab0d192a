/** Paying on the reference backend's hosted test page: no money moves, everything else is as with a real provider. */
import { hostedPage } from './hosted.ts';

export const sandbox = hostedPage('sandbox');
