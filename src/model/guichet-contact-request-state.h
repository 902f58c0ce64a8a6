/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-state.h: how far a request for a change of contact has come.
 * The nicks are OVHcloud's words, letter for letter.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_CONTACT_REQUEST_UNKNOWN, /* a word that Guichet does not know */
  GUICHET_CONTACT_REQUEST_TODO,
  GUICHET_CONTACT_REQUEST_CHECKING,
  GUICHET_CONTACT_REQUEST_VALIDATING, /* it waits for the people: one or both have to accept */
  GUICHET_CONTACT_REQUEST_DOING,
  GUICHET_CONTACT_REQUEST_DONE,
  GUICHET_CONTACT_REQUEST_REFUSED,
  GUICHET_CONTACT_REQUEST_ABORTED,
  GUICHET_CONTACT_REQUEST_EXPIRED,
  GUICHET_CONTACT_REQUEST_ERROR,
} GuichetContactRequestState;

/* Who has to do something now */
typedef enum
{
  GUICHET_CONTACT_REQUEST_GROUP_TO_CONFIRM, /* this side, as far as this computer knows */
  GUICHET_CONTACT_REQUEST_GROUP_WAITING,    /* the other side */
  GUICHET_CONTACT_REQUEST_GROUP_OVHCLOUD,   /* OVHcloud */
  GUICHET_CONTACT_REQUEST_GROUP_FINISHED,   /* nobody */
} GuichetContactRequestGroup;

#define GUICHET_TYPE_CONTACT_REQUEST_GROUP (guichet_contact_request_group_get_type ())
GType guichet_contact_request_group_get_type (void);

#define GUICHET_TYPE_CONTACT_REQUEST_STATE (guichet_contact_request_state_get_type ())
GType guichet_contact_request_state_get_type (void);

GuichetContactRequestState guichet_contact_request_state_from_word (const char *word);
/* (nullable): OVHcloud's word, %NULL for %GUICHET_CONTACT_REQUEST_UNKNOWN */
const char *guichet_contact_request_state_get_word (GuichetContactRequestState state);
/* Whether it may still change by itself or by somebody's answer */
gboolean guichet_contact_request_state_is_open (GuichetContactRequestState state);

G_END_DECLS
