/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-contact-change.h: who may put whom in the place of which contact. Rules only;
 * what becomes of a change that is allowed is guichet-sandbox-tasks.h.
 */
#pragma once

#include "guichet-sandbox-subject.h"

G_BEGIN_DECLS

/* One contact of one service, and who is to be it. */
typedef struct
{
  GuichetSandbox *sandbox;
  GuichetSandboxSubject subject;
  GuichetSandboxContact contact;
  const char *asking; /* the account that asks */
  const GuichetSandboxAccount *from;
  const GuichetSandboxAccount *to;
} GuichetSandboxContactChange;

/* What a contact is called in the API, by GuichetSandboxContact; ends in NULL. */
extern const char *const guichet_sandbox_contact_types[];

GuichetSandboxReply *guichet_sandbox_contact_change_read (GuichetSandboxRequest *request,
                                                          const GuichetSandboxSubject *subject,
                                                          GuichetSandboxContact contact,
                                                          GuichetSandboxContactChange *change);
GuichetSandboxReply *
guichet_sandbox_contact_change_check (const GuichetSandboxContactChange *change);
GuichetSandboxReply *
guichet_sandbox_contact_change_check_accounts (const GuichetSandboxContactChange *change);

G_END_DECLS
