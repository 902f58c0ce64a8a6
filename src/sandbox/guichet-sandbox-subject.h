/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-subject.h: any service that has contacts, whatever it is: what serviceInfos tells
 * of and changeContact changes. A view into the world; owns nothing.
 */
#pragma once

#include "guichet-sandbox-route.h"
#include "guichet-sandbox-world.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SANDBOX_SUBJECT_LINE,
  GUICHET_SANDBOX_SUBJECT_ALIAS,
  GUICHET_SANDBOX_SUBJECT_TRUNK,
  GUICHET_SANDBOX_SUBJECT_GROUP,
  GUICHET_SANDBOX_SUBJECT_DOMAIN,
  GUICHET_SANDBOX_SUBJECT_ZONE,
} GuichetSandboxSubjectKind;

typedef struct
{
  GuichetSandboxSubjectKind kind;
  gint64 id;
  const char *name;
  GuichetSandboxContacts *contacts;
  GuichetSandboxStanding *standing;
  GuichetSandboxGroup *group;     /* (nullable): of telephony: itself, or the one it is in */
  GuichetSandboxService *service; /* (nullable): of a line, alias or trunk */
} GuichetSandboxSubject;

gboolean guichet_sandbox_subject_find (GuichetSandboxWorld *world,
                                       GuichetSandboxSubjectKind kind,
                                       const char *name,
                                       GuichetSandboxSubject *subject);
GuichetSandboxReply *guichet_sandbox_subject_find_asked (GuichetSandboxRequest *request,
                                                         GuichetSandboxSubject *subject);

gboolean guichet_sandbox_subject_is_seen_by (const GuichetSandboxSubject *self,
                                             const char *nichandle);
gboolean guichet_sandbox_subject_is_telephony (const GuichetSandboxSubject *self);
gboolean guichet_sandbox_subject_is_fixed (const GuichetSandboxSubject *self);
GuichetSandboxStanding guichet_sandbox_subject_get_standing (const GuichetSandboxSubject *self,
                                                             GuichetSandboxWorld *world);
void guichet_sandbox_subject_set_contact (GuichetSandboxSubject *self,
                                          GuichetSandboxContact contact,
                                          const char *nichandle);

G_END_DECLS
