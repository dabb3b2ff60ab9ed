/** An Electron with nothing in it: the test run opens its windows and ends it. */
const { app } = require('electron');

app.on('window-all-closed', () => {});
