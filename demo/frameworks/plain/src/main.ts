import 'redress/define';
import { orderToken } from './order-token.ts';

const order = 'NR-open';
const getToken = () => orderToken(order);

const help = document.querySelector('redress-order-help')!;
help.order = order;
help.getToken = getToken;
help.addEventListener('redress-claim-filed', ({ detail: { answerDue } }) => {
  document.querySelector('.filed')!.textContent = answerDue === undefined ? '' : `Antrag gestellt. Der Händler antwortet bis ${new Date(answerDue).toLocaleDateString('de')}.`;
});

Object.assign(document.querySelector('redress-withdrawal')!, { order, getToken });
