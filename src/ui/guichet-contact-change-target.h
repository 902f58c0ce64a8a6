/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-target.h: whose contacts shall change: services that were chosen, or those
 * that a file names. Knows what can be changed of them, and makes the plan. Has no widgets.
 */
#pragma once

#include "guichet-contact-bulk.h"
#include "guichet-contact-change-reasons.h"
#include "guichet-contact-csv.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_CHANGE_TARGET (guichet_contact_change_target_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactChangeTarget,
                      guichet_contact_change_target,
                      GUICHET,
                      CONTACT_CHANGE_TARGET,
                      GObject)

/* @all: of #GuichetService; @services: (element-type GuichetService): at least one */
GuichetContactChangeTarget *
guichet_contact_change_target_new (GuichetSession *session, GListModel *all, GPtrArray *services);
/* @rows: (element-type GuichetContactCsvRow): of a file */
GuichetContactChangeTarget *guichet_contact_change_target_new_from_rows (GuichetSession *session,
                                                                         GListModel *all,
                                                                         GPtrArray *rows);

/* (transfer none) (element-type GuichetService) */
GPtrArray *guichet_contact_change_target_get_services (GuichetContactChangeTarget *self);
/* The account that asks */
const char *guichet_contact_change_target_get_me (GuichetContactChangeTarget *self);
/* Whether that account is the one in use still */
gboolean guichet_contact_change_target_is_mine (GuichetContactChangeTarget *self);
/* Whether it comes from a file that says itself who shall be what */
gboolean guichet_contact_change_target_is_complete (GuichetContactChangeTarget *self);
gboolean guichet_contact_change_target_is_one (GuichetContactChangeTarget *self);
/* (transfer full): who is that contact now, each once */
char **guichet_contact_change_target_list_old (GuichetContactChangeTarget *self,
                                               GuichetContactTypes type);
/* Of how many services a contact stays as it is, and why. @wanted: (nullable): who shall be it;
 * %NULL: whether it can be changed at all */
void guichet_contact_change_target_check (GuichetContactChangeTarget *self,
                                          GuichetContactTypes type,
                                          const char *wanted,
                                          GuichetContactChangeReasons *reasons);
/* (transfer full) (element-type GuichetService): what a change of a group reaches */
GPtrArray *guichet_contact_change_target_list_reached (GuichetContactChangeTarget *self);

/* (transfer full) (nullable): a plan, %NULL if another account is in use by now.
 * @wanted: (array fixed-size=3): each (nullable): stays as it is.
 * @bad_lines: (out) (transfer full) (nullable): sentences about lines of the file that are left out
 */
GuichetContactBulk *guichet_contact_change_target_plan (GuichetContactChangeTarget *self,
                                                        const char *const wanted[3],
                                                        gboolean is_separate,
                                                        GStrv *bad_lines);

G_END_DECLS
