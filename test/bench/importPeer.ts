/** The peer of the start bench: a process that only imports the SDK and the server every bot of this kind needs. */
import 'botbuilder';
import 'restify';
