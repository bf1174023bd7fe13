import { Socket } from "node:net";

/** From here on this process reaches nobody: what reads somebody's file has nobody to talk to. */
export function refuseNetwork() {
  Socket.prototype.connect = () => {
    throw new Error("A file is read without a network.");
  };
}
