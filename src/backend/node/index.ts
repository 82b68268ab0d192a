/** All of the server for Node that others may use, for the door `redress/backend/node`. */
export { serve, type ServeOptions, type Server } from './serve.ts';
export { listen, type Handle, type Listener, type ListenOptions } from './listen.ts';
export { openStore, type OpenOptions, type StorePlace } from './open-store.ts';
export { DataFolderInUse } from './folder-lock.ts';
export { createFolderFiles } from './files.ts';
export { createS3Files, type S3Options } from './s3-files.ts';
export { staticFiles } from './static.ts';
