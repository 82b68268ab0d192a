/**
 * Cross-origin headers. Widgets call from any shop's page, so any origin is let in; nothing here rests on cookies or on where a caller comes
 * from, only on the token it shows, so no origin gains anything by it.
 */
export const exposedHeaders = 'ETag, Retry-After, Idempotency-Replayed, Location, Request-Id';
const acceptedHeaders = 'Authorization, Content-Type, Content-Disposition, Content-Range, Content-Digest, Idempotency-Key, If-None-Match, Repr-Digest, X-File-Name';

export function preflight(allow: readonly string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      Allow: [...allow, 'OPTIONS'].join(', '),
      'Access-Control-Allow-Methods': allow.join(', '),
      'Access-Control-Allow-Headers': acceptedHeaders,
      'Access-Control-Max-Age': '7200',
    },
  });
}

/** What every answer carries, good or bad. By its id a request is found in the log. */
export function withCommonHeaders(response: Response, id: string): Response {
  response.headers.set('Request-Id', id);
  response.headers.set('Access-Control-Allow-Origin', '*');
  response.headers.set('Access-Control-Expose-Headers', exposedHeaders);
  response.headers.set('X-Content-Type-Options', 'nosniff');
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  return response;
}
