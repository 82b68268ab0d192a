/**
 * Amazon Pay's IPN: a message inside an Amazon SNS envelope, signed with RSA over the envelope's fields. Certificate and topic are pinned by the
 * merchant; the address of a certificate in the envelope is not looked at. The message says only that something changed about a chargeback,
 * neither its sum nor its end: those take a call to Amazon, which is the shop's to make.
 */
import * as z from 'zod/mini';
import { checkAge, forged, ignored, jsonOf, textOf, unreadable, type ProviderEvents } from './provider-events.ts';
import { bytesOf, isRsa } from './signature.ts';

/** SNS repeats a message with its first time for hours; a repetition changes nothing here. */
const tolerance = 86_400;

const text = z.string().check(z.maxLength(300_000));
const Envelope = z.object({
  Type: text, MessageId: text, TopicArn: text, Message: text, Timestamp: text, SignatureVersion: z.enum(['1', '2']), Signature: text, Subject: z.optional(z.nullable(text)),
});
type Envelope = z.infer<typeof Envelope>;
const Message = z.object({ objecttype: z.string(), notificationtype: z.string(), objectid: z.string(), chargepermissionid: z.optional(z.nullable(z.string())) });

/** The documented string to sign: names and values in turn, a line each; a subject only where there is one. */
function toSign(envelope: Envelope): string {
  const names = ['Message', 'MessageId', ...(envelope.Subject == null ? [] : ['Subject' as const]), 'Timestamp', 'TopicArn', 'Type'] as const;
  return names.map((name) => `${name}\n${envelope[name] ?? ''}\n`).join('');
}

/** The documentation writes the fields as `ObjectType` in one place and `objectType` in another. */
const lowered = (json: unknown): unknown =>
  typeof json === 'object' && json !== null ? Object.fromEntries(Object.entries(json).map(([name, value]) => [name.toLowerCase(), value])) : json;

export const amazonPay = ({ topicArn, certificate }: { readonly topicArn: string; readonly certificate: string }): ProviderEvents => ({
  verify: async ({ bytes, now }) => {
    const envelope = Envelope.safeParse(jsonOf(textOf(bytes)));
    if (!envelope.success) throw forged('This is no signed notification.');
    const { data } = envelope;
    if (data.TopicArn !== topicArn) throw forged('This comes from another topic.');
    checkAge(Date.parse(data.Timestamp) / 1000, now, tolerance);
    if (!await isRsa(certificate, data.SignatureVersion === '1' ? 'SHA-1' : 'SHA-256', toSign(data), bytesOf(data.Signature, 'base64'))) throw forged('The signature does not match.');
    if (data.Type !== 'Notification') return ignored;

    const message = Message.safeParse(lowered(jsonOf(data.Message)));
    if (!message.success) throw unreadable('This is no message of Amazon Pay.');
    const { objecttype, notificationtype, objectid, chargepermissionid } = message.data;
    if (objecttype !== 'CHARGEBACK' || notificationtype !== 'STATE_CHANGE') return ignored;
    // the permission stands for the whole purchase; shops keep it, or the id of the charge under it
    return { kind: 'chargeback_opened', charges: [objectid, ...(chargepermissionid ? [chargepermissionid] : [])], reference: objectid };
  },
});
