import 'redress/define';
import type {} from 'redress/react';
import { useCallback, useState } from 'react';
import { orderToken } from './order-token.ts';

export function App({ order }: { order: string }) {
  const [answerDue, setAnswerDue] = useState<string>();
  const getToken = useCallback(() => orderToken(order), [order]);
  return (
    <redress-shop merchant="pk_demo_bergwerk" locale="de">
      <h1>Bestellung {order}</h1>
      <p className="filed" role="status">{answerDue && `Antrag gestellt. Der Händler antwortet bis ${new Date(answerDue).toLocaleDateString('de')}.`}</p>
      <redress-order-help order={order} getToken={getToken} onredress-claim-filed={({ detail }) => { setAnswerDue(detail.answerDue); }} />
      <footer><redress-withdrawal order={order} getToken={getToken} /></footer>
    </redress-shop>
  );
}
