/**
 * How an element gets from its settings to a `ClaimsApi` without knowing the HTTP adapter: a door (`redress/define`, the script tag)
 * names the connector once, elements ask it. The adapter and its parser are fetched with the first call, not with the page.
 */
import type { ClaimsApi, Connection } from '../../client/claims-api.ts';

export type Connector = (connection: Connection) => Promise<ClaimsApi>;

let connector: Connector = () => Promise.reject(new Error('Redress: import "redress/define" or set element.api.'));

/** Names the adapter that elements use when nobody set their `api` property. */
export function setConnector(connect: Connector): void {
  connector = connect;
}

/** Opens a connection; rejects when no adapter was named, which only happens on the pure door without an `api`. */
export const connect: Connector = (connection) => connector(connection);
