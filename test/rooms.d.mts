export const nodeRooms: readonly string[];
export const browserRooms: readonly string[];
