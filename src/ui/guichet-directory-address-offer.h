/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-address-offer.h: offers to take an address apart that stands in one line: one
 * that was pasted where the name of the street belongs, or that an old entry has.
 */
#pragma once

#include "guichet-directory-form-fields.h"
#include "guichet-directory-lists.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_ADDRESS_OFFER (guichet_directory_address_offer_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryAddressOffer,
                      guichet_directory_address_offer,
                      GUICHET,
                      DIRECTORY_ADDRESS_OFFER,
                      GObject)

/* @fields outlive it. @lists: the types of ways */
GuichetDirectoryAddressOffer *
guichet_directory_address_offer_new (GuichetDirectoryFormFields *fields,
                                     GuichetDirectoryLists *lists);
/* (nullable) */
void guichet_directory_address_offer_set_entry (GuichetDirectoryAddressOffer *self,
                                                GuichetDirectoryEntry *entry);

G_END_DECLS
