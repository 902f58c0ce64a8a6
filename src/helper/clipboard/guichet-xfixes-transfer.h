/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-xfixes-transfer.h: asks the owner of one X11 selection for its text: first the types,
 * then one of them, in one piece or in many. Knows no time: whoever began a transfer gives it up.
 */
#pragma once

#include <xcb/xcb.h>

#include "guichet-clipboard-backend.h"

G_BEGIN_DECLS

/* Replies to a request that was given up come late. As each request has its own property, until the
 * ring has gone round, they are told from the answer to the present one. */
#define GUICHET_XFIXES_N_PROPERTIES 8

/* More types than known, so that every atom has its place. */
#define GUICHET_XFIXES_MAX_TYPES 16

/* What the transfers of one connection share. */
typedef struct
{
  xcb_connection_t *connection;
  GSource *source;
  xcb_window_t window; /* never shown: the requestor */
  xcb_atom_t targets;
  xcb_atom_t incr;
  xcb_atom_t types[GUICHET_XFIXES_MAX_TYPES]; /* in the order of guichet_copy_type_get_known() */
  xcb_atom_t properties[GUICHET_XFIXES_N_PROPERTIES];
  guint next_property;
} GuichetXfixesSession;

typedef enum
{
  GUICHET_XFIXES_IDLE,
  GUICHET_XFIXES_TARGETS, /* asked which types there are */
  GUICHET_XFIXES_TEXT,    /* asked for the text */
  GUICHET_XFIXES_CHUNKS,  /* the text comes in pieces (ICCCM calls it INCR) */
} GuichetXfixesState;

typedef struct
{
  GuichetClipboardBackend *backend; /* unowned */
  GuichetXfixesSession *session;    /* unowned */
  GuichetSelection selection;
  xcb_atom_t atom;      /* of the selection */
  xcb_timestamp_t time; /* when its owner took it */

  GuichetXfixesState state;
  xcb_atom_t target;
  xcb_atom_t property;
  guint awaited; /* sequence number of the request for the property; 0: none */
  GuichetTextEncoding encoding;
  GByteArray *bytes; /* (nullable): the pieces so far */
} GuichetXfixesTransfer;

void guichet_xfixes_transfer_begin (GuichetXfixesTransfer *self);
void guichet_xfixes_transfer_cancel (GuichetXfixesTransfer *self);
gboolean guichet_xfixes_transfer_take_notify (GuichetXfixesTransfer *self,
                                              const xcb_selection_notify_event_t *event);
gboolean guichet_xfixes_transfer_take_property (GuichetXfixesTransfer *self, xcb_atom_t property);
gboolean guichet_xfixes_transfer_take_reply (GuichetXfixesTransfer *self,
                                             guint sequence,
                                             const xcb_get_property_reply_t *reply);

G_END_DECLS
