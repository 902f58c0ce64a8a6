/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-codes.h: which of the accounts on this computer may use the codes that people
 * copied. A code is for one side of a request alone, and nothing in it says for which: the e-mail
 * around it may. Where two sides may use it people choose, and it is never tried at another side by
 * itself.
 */
#pragma once

#include "guichet-contact-sides.h"
#include "guichet-validation-text.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_CONTACT_CODE_ONE,      /* for one side */
  GUICHET_CONTACT_CODE_CHOICE,   /* for one of several sides: people choose */
  GUICHET_CONTACT_CODE_ACCEPTED, /* whoever might use it here has accepted already */
  GUICHET_CONTACT_CODE_TOLD,     /* whoever has it here is told of it, and not asked */
  GUICHET_CONTACT_CODE_OVER,     /* the request waits for nobody: its state tells why */
  GUICHET_CONTACT_CODE_FOREIGN,  /* its e-mail is for an account that is not on this computer */
  GUICHET_CONTACT_CODE_NOBODY,   /* no account here has a part in the request */
  GUICHET_CONTACT_CODE_NOT_READ, /* … as far as they could be read, which was not all */
} GuichetContactCodeUse;

typedef struct
{
  const GuichetValidationCode *code; /* whose owner keeps it meanwhile */
  GuichetContactCodeUse use;
  /* (element-type GuichetContactSide): those it may be for, the account in use first; where nobody
   * is to use it, those that have the request */
  GPtrArray *sides;
  GuichetContactRequest *request; /* (nullable): as the first of @sides has it */
} GuichetContactCode;

void guichet_contact_code_free (GuichetContactCode *self);
/* (nullable) (transfer none): the request as @side has it, to be answered there */
GuichetContactRequest *guichet_contact_code_get_request (const GuichetContactCode *self,
                                                         GuichetContactSide *side);

/* @codes: (element-type GuichetValidationCode)
 * Returns: (transfer full) (element-type GuichetContactCode): one for each of them, in their order,
 * as far as the sides were read */
GPtrArray *guichet_contact_codes_match (GuichetContactSides *sides, GPtrArray *codes);

/* Reads the sides first, whoever holds them. It waits for every one of them, and the keyring may
 * ask people for its password. */
void guichet_contact_codes_read_async (GuichetContactSides *sides,
                                       GPtrArray *codes,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
/* Returns: as guichet_contact_codes_match(), which belong to the codes that were given; %NULL with
 * %G_IO_ERROR_CANCELLED */
GPtrArray *guichet_contact_codes_read_finish (GuichetContactSides *sides,
                                              GAsyncResult *result,
                                              GError **error);

G_END_DECLS
