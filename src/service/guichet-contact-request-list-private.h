/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-list-private.h: the list of requests as its own
 * parts and the answers to requests see it.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-contact-request-list.h"
#include "guichet-recheck.h"
#include "guichet-store.h"

G_BEGIN_DECLS

struct _GuichetContactRequestList
{
  GuichetReadList parent_instance;

  GuichetSession *session;
  char *only; /* (nullable): the id of the one profile it is of, whatever the session follows */
  char *folder;
  GuichetStore *store;   /* (nullable): what was accepted is not remembered then */
  GuichetClient *client; /* (nullable): whose requests these are */
  char *profile;
  char *me;
  GHashTable *accepted; /* (element-type gint64): by this side */
  GHashTable *told;     /* (element-type gint64): that they expire */
  gboolean is_read;     /* once at least */

  GCancellable *reading; /* (nullable) */
  GuichetRecheck *recheck;
};

/* @only: (nullable): the id of the one profile it is of; %NULL: it follows @session */
GuichetContactRequestList *guichet_contact_request_list_new_bound (GuichetSession *session,
                                                                   const char *folder,
                                                                   const char *only);
/* Reads with @session from now on. What is known stays if that has the same client. */
void guichet_contact_request_list_set_session (GuichetContactRequestList *self,
                                               GuichetSession *session);
/* Has the session loaded, if it is not. */
void guichet_contact_request_list_want_session (GuichetContactRequestList *self);
void guichet_contact_request_list_take_reading (GuichetContactRequestList *self,
                                                GCancellable *reading);
void guichet_contact_request_list_update_loading (GuichetContactRequestList *self);
void guichet_contact_request_list_schedule (GuichetContactRequestList *self);
/* (element-type GuichetContactRequest): all that there are */
void guichet_contact_request_list_take (GuichetContactRequestList *self, GPtrArray *fresh);
/* Remembers that this side has accepted. */
void guichet_contact_request_list_accept (GuichetContactRequestList *self,
                                          GuichetContactRequest *request);
/* Who has answered @request knows what came of it: the helper does not tell it. */
void guichet_contact_request_list_see (GuichetContactRequestList *self,
                                       GuichetContactRequest *request);
/* What OVHcloud says of @request now */
void guichet_contact_request_list_update (GuichetContactRequestList *self,
                                          GuichetContactRequest *request,
                                          GuichetContactRequest *fresh);
/* In milliseconds; 0: nothing is asked by itself */
guint guichet_contact_request_list_get_interval (GuichetContactRequestList *self);
gboolean guichet_contact_request_list_is_waiting (GuichetContactRequestList *self);

G_END_DECLS
