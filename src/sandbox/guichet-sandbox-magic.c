/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-magic.c: the called numbers with which a person or a test asks for a refusal or a
 * sad end. Never dials: they are words to the sandbox.
 */
#include "guichet-sandbox-magic.h"

/* clang-format off */
const GuichetSandboxMagic guichet_sandbox_magic[] = {
  { "0033199000403", GUICHET_SANDBOX_REFUSAL_FORBIDDEN, "This number is blocked by the call filter of your line",
    GUICHET_SANDBOX_CALL_GOES_WELL, "refused: blocked by the line's filter" },
  { "0033199000409", GUICHET_SANDBOX_REFUSAL_CONFLICT, "This line is busy",
    GUICHET_SANDBOX_CALL_GOES_WELL, "refused: your line is busy" },
  { "0033199000408", GUICHET_SANDBOX_REFUSAL_NONE, NULL,
    GUICHET_SANDBOX_CALL_NOT_PICKED_UP, "accepted, but you do not pick up" },
  { "0033199000480", GUICHET_SANDBOX_REFUSAL_NONE, NULL,
    GUICHET_SANDBOX_CALL_UNANSWERED, "accepted, but the other side does not answer" },
  { "0033199000486", GUICHET_SANDBOX_REFUSAL_NONE, NULL,
    GUICHET_SANDBOX_CALL_BUSY, "accepted, but the other side is busy" },
  { NULL }
};
/* clang-format on */

/**
 * guichet_sandbox_magic_find:
 * @called: a called number, as sent: 00…, +… or 01…
 *
 * Returns: (nullable): what it asks for
 */
const GuichetSandboxMagic *
guichet_sandbox_magic_find (const char *called)
{
  for (const GuichetSandboxMagic *magic = guichet_sandbox_magic; magic->number != NULL; magic++)
    {
      const char *national = magic->number + strlen ("0033");

      if (g_str_equal (called, magic->number) ||
          (called[0] == '0' && g_str_equal (called + 1, national)) ||
          (g_str_has_prefix (called, "+33") && g_str_equal (called + strlen ("+33"), national)))
        return magic;
    }
  return NULL;
}

/**
 * guichet_sandbox_magic_get_fate:
 * @called: a called number, as sent
 *
 * Returns: how a call to it goes
 */
GuichetSandboxCallFate
guichet_sandbox_magic_get_fate (const char *called)
{
  const GuichetSandboxMagic *magic = guichet_sandbox_magic_find (called);

  return magic != NULL ? magic->fate : GUICHET_SANDBOX_CALL_GOES_WELL;
}
