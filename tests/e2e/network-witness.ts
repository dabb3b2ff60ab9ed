import { createSocket } from 'node:dgram';
import { connect, createServer, type AddressInfo } from 'node:net';

/** Something on this machine that hears of everyone who tries to reach it, whatever they want of it. */
export type NetworkWitness = {
  /** Its address without a scheme: "127.0.0.1:4711". Both TCP and UDP come to it. */
  readonly address: string;
  /** How many connections and packets have come. */
  readonly heard: () => number;
  readonly close: () => Promise<void>;
};

/** @throws if it does not hear a caller of our own: one that is deaf proves nothing. */
export async function aNetworkWitness(): Promise<NetworkWitness> {
  let heard = 0;
  const server = createServer((socket) => {
    heard += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const packets = createSocket('udp4', () => (heard += 1));
  await new Promise<void>((resolve) => packets.bind(port, '127.0.0.1', resolve));

  await callUpon(port);
  if (heard !== 2) throw new Error(`The witness heard ${heard} of two calls`);
  heard = 0;
  return {
    address: `127.0.0.1:${port}`,
    heard: () => heard,
    close: async () => {
      packets.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function callUpon(port: number): Promise<void> {
  await new Promise<void>((resolve) =>
    connect(port, '127.0.0.1')
      .once('close', () => resolve())
      .resume(),
  );
  const caller = createSocket('udp4');
  await new Promise((resolve) => caller.send('hello', port, '127.0.0.1', resolve));
  await new Promise((resolve) => setTimeout(resolve, 50));
  caller.close();
}
