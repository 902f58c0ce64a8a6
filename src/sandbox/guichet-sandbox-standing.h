/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-standing.h: how a service stands with the accounts department: service.StateEnum.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SANDBOX_STANDING_OK,
  GUICHET_SANDBOX_STANDING_UNPAID,
  GUICHET_SANDBOX_STANDING_PENDING_DEBT,
  GUICHET_SANDBOX_STANDING_EXPIRED,
} GuichetSandboxStanding;

/* The words of the API, in the order above; ends in NULL. */
extern const char *const guichet_sandbox_standings[];

GuichetSandboxStanding guichet_sandbox_standing_parse (const char *word);

G_END_DECLS
