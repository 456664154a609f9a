// Tests never depend on the machine's zone; those about zones name one.
process.env['TZ'] = 'UTC';
