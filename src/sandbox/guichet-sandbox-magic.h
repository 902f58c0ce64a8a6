/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-magic.h: the called numbers with which a person or a test asks for a refusal or a
 * sad end. A table; all are in 01 99 00, which France keeps for films. The last three digits are a
 * SIP status.
 */
#pragma once

#include "guichet-sandbox-calls.h"

G_BEGIN_DECLS

typedef struct
{
  const char *number;            /* as sent to the API; NULL ends the table */
  GuichetSandboxRefusal refusal; /* NONE: accepted, and goes as “fate” says */
  const char *message;           /* of a refusal, (nullable) */
  GuichetSandboxCallFate fate;
  const char *words; /* for the sandbox's page */
} GuichetSandboxMagic;

extern const GuichetSandboxMagic guichet_sandbox_magic[];

const GuichetSandboxMagic *guichet_sandbox_magic_find (const char *called);
GuichetSandboxCallFate guichet_sandbox_magic_get_fate (const char *called);

G_END_DECLS
