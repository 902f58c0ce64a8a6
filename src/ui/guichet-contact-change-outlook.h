/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-outlook.h: what would come of new contacts if they were asked for now: how
 * many requests, and who has to accept them. Asks nobody.
 */
#pragma once

#include "guichet-contact-change-target.h"

G_BEGIN_DECLS

/* What would come of it if it was sent now */
typedef struct
{
  guint n_requests;          /* that OVHcloud makes: one for each contact of each service */
  GuichetContactTypes types; /* that change of at least one service */
  guint hours;               /* in which they must be accepted, 0 if no source says */
  char **accounts;           /* who accepts */
} GuichetContactChangeOutlook;

/* @wanted: (array fixed-size=3): each (nullable): stays as it is */
void guichet_contact_change_outlook_init (GuichetContactChangeOutlook *self,
                                          GuichetContactChangeTarget *target,
                                          const char *const wanted[3]);
void guichet_contact_change_outlook_init_plan (GuichetContactChangeOutlook *self,
                                               const char *me,
                                               GListModel *changes);
void guichet_contact_change_outlook_clear (GuichetContactChangeOutlook *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GuichetContactChangeOutlook, guichet_contact_change_outlook_clear)

G_END_DECLS
