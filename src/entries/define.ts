/** The door with an effect: registers the elements and lets them reach a claims API over HTTP. `import 'redress/define'`. */
import { PayButtonElement } from '../elements/pay-button/pay-button.ts';
import { define } from '../elements/shared/define.ts';
import { connectHttp } from './connect-http.ts';

connectHttp();
define('redress-pay-button', PayButtonElement);
