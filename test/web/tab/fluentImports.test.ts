import assert from 'node:assert/strict';
import { findOwners, takeFromOwners } from '../../../src/web/tab/fluentImports.ts';

const owners = findOwners(`// Utilities
export { makeStyles, tokens } from "@griffel/react";
export { // a note, with a comma
useFluent_unstable as useFluent, Button } from "@fluentui/react-button";
`);

describe('fluentImports', () => {
  it('finds what each name of the index is and where it is made', () => {
    assert.deepEqual([...owners], [
      ['makeStyles', { specifier: '@griffel/react', name: 'makeStyles' }],
      ['tokens', { specifier: '@griffel/react', name: 'tokens' }],
      ['useFluent', { specifier: '@fluentui/react-button', name: 'useFluent_unstable' }],
      ['Button', { specifier: '@fluentui/react-button', name: 'Button' }],
    ]);
  });

  it('takes each from there, and leaves types and everything else as they are', () => {
    const source = `import { Button, type ButtonProps, useFluent } from '@fluentui/react-components';\nimport { useState } from 'react';\n`;
    assert.equal(
      takeFromOwners(source, owners),
      `import { Button } from 'fluent-owner:@fluentui/react-button'; import { type ButtonProps } from '@fluentui/react-components'; import { useFluent_unstable as useFluent } from 'fluent-owner:@fluentui/react-button';\nimport { useState } from 'react';\n`,
    );
  });
});
