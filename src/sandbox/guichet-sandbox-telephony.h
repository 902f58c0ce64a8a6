/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-telephony.h: finds what the path of a telephony operation names, or words the
 * 404.
 */
#pragma once

#include "guichet-sandbox-directory.h"
#include "guichet-sandbox-route.h"
#include "guichet-sandbox-world.h"

G_BEGIN_DECLS

/* What a path names, as far as it goes; filled from left to right. */
typedef struct
{
  GuichetSandboxGroup *group;
  GuichetSandboxService *service;
  GuichetSandboxUser *user;
} GuichetSandboxTarget;

GuichetSandboxReply *guichet_sandbox_find_group (GuichetSandboxRequest *request,
                                                 GuichetSandboxTarget *target);
GuichetSandboxReply *guichet_sandbox_find_service (GuichetSandboxRequest *request,
                                                   GuichetSandboxTarget *target);
GuichetSandboxReply *guichet_sandbox_find_line (GuichetSandboxRequest *request,
                                                GuichetSandboxTarget *target);
GuichetSandboxReply *guichet_sandbox_find_number (GuichetSandboxRequest *request,
                                                  GuichetSandboxTarget *target);
GuichetSandboxReply *guichet_sandbox_find_directory (GuichetSandboxRequest *request,
                                                     GuichetSandboxDirectory **entry);
GuichetSandboxReply *guichet_sandbox_find_user (GuichetSandboxRequest *request,
                                                GuichetSandboxTarget *target);

G_END_DECLS
