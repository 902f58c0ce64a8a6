// SPDX-License-Identifier: GPL-3.0-or-later
//
// drive.js: sends requests with OVH's own client for Node.js and prints what it says of them.
// Reads [[method, path, parameters], …] as its argument, prints one JSON object a line: {"value": …} or
// {"error": what the client calls back with, "message": what the server said}. Where the server is and which keys to use
// stands in the environment. Asserts nothing: test-node-client.py does.
'use strict';

const https = require('https');
const ovh = require('ovh');

// The client signs https://HOST/PATH without a port, whatever the port is. A port that is the agent's default is not
// written into the Host header either, so that client and server speak of the same URL.
https.globalAgent.defaultPort = Number(process.env.SANDBOX_PORT);

const client = ovh({
  host: '127.0.0.1',
  port: Number(process.env.SANDBOX_PORT),
  appKey: process.env.OVH_APPLICATION_KEY,
  appSecret: process.env.OVH_APPLICATION_SECRET,
  consumerKey: process.env.OVH_CONSUMER_KEY,
});

async function main() {
  for (const [method, path, parameters] of JSON.parse(process.argv[2])) {
    const told = await client.requestPromised(method, path, parameters || {}).then(
      (value) => ({ value }), ({ error, message }) => ({ error, message }));
    console.log(JSON.stringify(told));
  }
}

main();
