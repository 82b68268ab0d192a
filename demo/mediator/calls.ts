/** The mediator's calls to the claims API, by the route table and with the mediator's key. Every answer is parsed; every failure is a `ClaimsApiError`. */
import { Case, ClaimPage, Problem, Receipt } from '../../src/entries/contract.ts';
import type { BodyOf, ClaimQuery } from '../../src/entries/contract.ts';
import { ClaimsApiError } from '../../src/entries/client.ts';
import { mediatorKey, shopFetch } from '../shop-fetch.ts';

let key: Promise<string> | undefined;

async function call(path: string, { headers, ...init }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}): Promise<Response> {
  let response: Response;
  try {
    key ??= mediatorKey();
    response = await shopFetch(`/v1/mediator/claims${path}`, { ...init, headers: { ...headers, Authorization: `Bearer ${await key}` }, signal: AbortSignal.timeout(20_000), cache: 'no-store' });
  } catch (cause) {
    key = undefined;
    throw new ClaimsApiError('unavailable', 'network', { cause });
  }
  if (response.ok) return response;
  const again = response.status >= 500 || response.status === 429;
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  if (!problem.success) throw new ClaimsApiError(again ? 'unavailable' : 'unintelligible', again ? 'unavailable' : 'unreadable_reply');
  const { code } = problem.data;
  if (code === 'key_invalid') key = undefined;
  throw new ClaimsApiError(again || code === 'request_running' || code === 'version_conflict' ? 'unavailable' : 'refused', code, { problem: problem.data });
}

interface Schema<T> { safeParse(value: unknown): { success: true; data: T } | { success: false; error: unknown } }

async function read<T>(schema: Schema<T>, response: Promise<Response>): Promise<T> {
  const value: unknown = await (await response).json().catch(() => undefined);
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ClaimsApiError('unintelligible', 'unreadable_reply', { cause: parsed.error });
  return parsed.data;
}

const at = (claim: string, more = ''): string => `/${encodeURIComponent(claim)}${more}`;
/** `id` names the submission: sending it again after a lost reply does it once. */
const post = (claim: string, move: string, body: object, id: string): Promise<Receipt> =>
  read(Receipt, call(at(claim, move), { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id }, body: JSON.stringify(body) }));

export const listClaims = ({ state, cursor }: Pick<ClaimQuery, 'state' | 'cursor'>): Promise<ClaimPage> =>
  read(ClaimPage, call(`?${new URLSearchParams({ limit: '20', ...(state ? { state } : {}), ...(cursor === undefined ? {} : { cursor }) }).toString()}`));
export const readCase = (claim: string): Promise<Case> => read(Case, call(at(claim)));
export const readFile = async (claim: string, file: string): Promise<Blob> => (await call(at(claim, `/files/${encodeURIComponent(file)}`))).blob();
export const ask = (claim: string, body: BodyOf<'ask'>, id: string): Promise<Receipt> => post(claim, '/ask', body, id);
export const decide = (claim: string, body: BodyOf<'decide'>, id: string): Promise<Receipt> => post(claim, '/decide', body, id);
export const refund = (claim: string, body: BodyOf<'refundAsMediator'>, id: string): Promise<Receipt> => post(claim, '/refund-confirmed', body, id);
