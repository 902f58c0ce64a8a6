/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-standing.c: the words for how a service stands with the accounts department.
 */
#include "guichet-sandbox-standing.h"

const char *const guichet_sandbox_standings[] = { "ok", "unPaid", "pendingDebt", "expired", NULL };

/**
 * guichet_sandbox_standing_parse:
 * @word: one of #guichet_sandbox_standings
 *
 * Returns: the standing it names
 */
GuichetSandboxStanding
guichet_sandbox_standing_parse (const char *word)
{
  GuichetSandboxStanding standing = GUICHET_SANDBOX_STANDING_OK;

  while (!g_str_equal (guichet_sandbox_standings[standing], word))
    standing++;
  return standing;
}
